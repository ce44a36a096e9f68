/** `npm run bench [-- questions | search] [options]`: a bench by its name, by default that of building again. */
const BENCHES = ['rebuild', 'questions', 'search'] as const

const name = BENCHES.find((known) => known === process.argv[2])
if (name) process.argv.splice(2, 1)
await import(`./${name ?? BENCHES[0]}.ts`)
