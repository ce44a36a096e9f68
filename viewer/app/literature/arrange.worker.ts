/** Arranges a network off the page's thread, so that nothing freezes meanwhile. */
import type { Network } from '../../server/api-types.ts'
import { arrange } from './arrange.ts'

self.onmessage = ({ data }: MessageEvent<{ network: Network; aspect: number }>) => self.postMessage(arrange(data.network, data.aspect))
