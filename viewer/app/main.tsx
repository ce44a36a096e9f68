/** Starts the viewer. */
import './styles/base.css'
import './styles/frame.css'
import './styles/stage.css'
import './styles/panel.css'
import './styles/tables.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
