/** A bare page of Sigma: what drawing a network costs with nothing of ours around it. */
import { DirectedGraph } from 'graphology'
import Sigma from 'sigma'

/** Positions, two numbers a node, and the ends of the edges, two indexes an edge. */
interface Drawing {
  places: number[]
  ends: number[]
}

const { places, ends } = (await (await fetch('./network.json')).json()) as Drawing
const graph = new DirectedGraph()
for (let i = 0; i < places.length / 2; i++)
  graph.addNode(String(i), { x: places[2 * i], y: places[2 * i + 1], size: 2, label: `Work ${i}` })
for (let i = 0; i < ends.length; i += 2) graph.mergeEdge(String(ends[i]), String(ends[i + 1]))
const renderer = new Sigma(graph, document.querySelector<HTMLElement>('#graph')!)
renderer.on('afterRender', () => {
  document.documentElement.dataset.renders = String(Number(document.documentElement.dataset.renders ?? 0) + 1)
})
renderer.scheduleRender()
