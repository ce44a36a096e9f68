import { openStore } from '#graph/stores/open-store.ts'
import { readSources } from '#ingest/sources.ts'
import { checkCitations } from '#ingest/check/check-citations.ts'
const s = await openStore('/tmp/papers-scratch/rb','read')
let t = process.cpuUsage().user
const lap = (what: string) => { console.log(what, Math.round((process.cpuUsage().user-t)/1000), Math.round(process.memoryUsage().rss/1e6)); t = process.cpuUsage().user }
const all = await readSources(s); lap('read '+all.length)
const files = all.map(({path, extraction}) => ({path, extraction, text: ''}))
const r = checkCitations({checked: files.slice(0,1), against: files.slice(1)}); lap('check 1')
await s.close()
