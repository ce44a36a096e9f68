/** Computes a layout off the page's thread, so that nothing freezes meanwhile. */
import { computeLayout, type LayoutInput } from './compute-layout.ts'

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => self.postMessage(computeLayout(data))
