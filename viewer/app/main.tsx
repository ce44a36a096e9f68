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
import { askEarly } from './data/use-api.ts'
import { decodeState } from './state/view-state.ts'
import { viewOf } from './views/views.ts'

// What the first picture needs is on its way before the frame is drawn.
const state = decodeState(window.location.search)
const view = viewOf(state.view)
for (const path of ['/api/graph', '/api/questions', ...(view.asks?.(state) ?? [])])
  askEarly(path)
  // A view that does not come is told where it is shown.
;((state.table && view.tableCode) || view.code).load().catch(() => {})

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
