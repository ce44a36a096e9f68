/** Starts the viewer. */
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/stage.css'
import './styles/chains.css'
import './styles/pathways.css'
import './styles/gaps.css'
import './styles/review.css'
import './styles/papers.css'
import './styles/panel.css'
import './styles/tables.css'
import './styles/filters.css'
import './styles/media.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
