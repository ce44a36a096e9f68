/** The HTTP API over the sample graph: what it answers, and how it says no. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import { computeLayout } from '#viewer/app/graph/compute-layout.ts'
import { placesOf, toLayoutInput } from '#viewer/app/graph/use-layout.ts'
import type { Answer, ApiError, Choices, ConceptGraph, CypherRows, Edge, Node, QuestionInfo, Search } from '#viewer/server/api-types.ts'
import { createApp } from '#viewer/server/create-app.ts'
import { isAllowed } from '#viewer/server/guard-host.ts'
import { toExcerpt, toWanted } from '#viewer/server/reading/fold-search.ts'
import { placeConcepts } from '#viewer/server/reading/place-concepts.ts'
import { serveViewer } from '#viewer/server/serve.ts'
import { ASPECTS } from '#viewer/shared/forces.ts'
import { sampleGraph } from './sample-graph.ts'

let store: Store
let questions: Question[]
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  store = await openStore(':memory:', 'write')
  await store.write(sampleGraph())
  questions = await readCatalogue()
  app = createApp(store, questions)
})
afterAll(() => store.close())

async function get<T>(path: string, status = 200): Promise<T> {
  const response = await app.request(path)
  expect(response.status, path).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/json')
  return (await response.json()) as T
}

const edgePath = (from: string, to: string) => `/api/edges?${new URLSearchParams({ from: `concept:${from}`, to: `concept:${to}` })}`

describe('the graph', () => {
  it('has every concept spoken of, and a link for each ordered pair', async () => {
    const graph = await get<ConceptGraph>('/api/graph')
    const education = graph.concepts.find(({ id }) => id === 'concept:vocational-education')
    expect(education).toMatchObject({ name: 'vocational education', nameZh: '职业教育', pole: 've', stage: null, papers: 2, claims: 3 })
    expect(graph.concepts.map(({ id }) => id)).not.toContain('concept:green-industry')
    const link = graph.links.find(({ from, to }) => from === 'concept:digital-technology' && to === 'concept:digital-literacy')
    expect(link).toMatchObject({ claims: 2, papers: 2, hedged: 0 })
    expect(link?.relations).toHaveLength(1)
    expect(link?.relations[0]).toMatchObject({ type: 'EMPOWERS', relation: 'supports', direction: 'nqpf->ve', claims: 2, papers: 2 })
    const between = graph.links.filter(({ from, to }) =>
      [from, to].every((id) => ['concept:vocational-education', 'concept:new-quality-productive-forces'].includes(id)),
    )
    expect(between.map(({ relations }) => relations[0]?.relation).sort()).toEqual(['drives', 'empowers'])
    expect(graph.links.find(({ hedged }) => hedged > 0)).toMatchObject({ from: 'concept:artificial-intelligence', hedged: 1 })
    expect(graph.links.some(({ relations }) => relations.some(({ type }) => type === 'CONSTRAINS'))).toBe(true)
  })

  it('names poles and stages in the order of the vocabulary, others after them', async () => {
    const { poles, stages, counts } = await get<ConceptGraph>('/api/graph')
    expect(poles.map(({ id, name }) => [id, name])).toEqual([
      ['nqpf', 'new quality productive forces'],
      ['ve', 'vocational education'],
    ])
    expect(stages.map(({ id }) => id)).toEqual(['technology', 'talent', 'industry'])
    const count = (label: string) => [...sampleGraph().nodes.values()].filter(({ labels }) => labels.includes(label)).length
    expect(counts).toEqual({ papers: count('Paper'), works: count('Work'), claims: count('Claim'), passages: count('Passage') })
    expect(counts.papers).toBe(3)
  })

  it('comes laid out for windows of each shape, as a page would do it', async () => {
    const graph = await get<ConceptGraph>('/api/graph')
    for (const aspect of ASPECTS) {
      const input = toLayoutInput(graph, { id: 'forces', seed: 0, center: null, communities: [], aspect })
      expect(placesOf(graph, aspect)).toEqual(computeLayout(input))
    }
    expect(Object.keys(placesOf(graph, 1) ?? {}).length).toBeGreaterThan(5)
    const many = Array.from({ length: 500 }, (_, i) => ({ ...graph.concepts[0]!, id: `concept:${i}` }))
    const links = many.slice(1).map(({ id }) => ({ ...graph.links[0]!, from: id, to: 'concept:0' }))
    expect(placeConcepts({ concepts: many, links, poles: [] }), 'a large one is left to the page').toBeUndefined()
  })
})

describe('an edge', () => {
  it('opens every claim with its sentence, paper, authors, section and place', async () => {
    const edge = await get<Edge>(edgePath('digital-technology', 'digital-literacy'))
    expect(edge.from).toMatchObject({ name: 'digital technology', nameZh: '数字技术', variants: ['digital technology (sample)'] })
    expect(edge.claims.map(({ confidence }) => confidence)).toEqual([0.8, 0.75])
    expect(edge.total).toBe(2)
    expect(edge.back).toBe(0)
    expect(edge.together).toEqual([])
    const [claim] = edge.claims
    expect(claim).toMatchObject({ relation: 'supports', direction: 'nqpf->ve', polarity: 'positive', hedged: false, method: 'extracted' })
    expect(edge.claims[1]?.sentences).toEqual([
      {
        id: 'passage:work:skills-for-the-quiet-factory:lindqvist:3',
        text: 'Digital technology supports digital literacy among first-year apprentices.',
        note: false,
        order: 3,
        section: { number: '2.1', title: 'Digital tools' },
        paper: {
          id: 'work:skills-for-the-quiet-factory:lindqvist',
          title: 'Skills for the Quiet Factory',
          year: 2023,
          authors: ['Maja Lindqvist', 'Chidi Okafor'],
          note: false,
          csl: { type: 'article-journal', title: 'Skills for the Quiet Factory' },
        },
      },
    ])
  })

  it('tells a reading note, a hedge, a recommendation, a negative claim and the claims of the other way', async () => {
    expect((await get<Edge>(edgePath('digital-technology', 'skilled-talent'))).claims[0]?.sentences[0]).toMatchObject({ note: true })
    expect((await get<Edge>(edgePath('artificial-intelligence', 'dual-qualified-teachers'))).claims[0]).toMatchObject({ hedged: true })
    expect((await get<Edge>(edgePath('skilled-talent', 'intelligent-manufacturing'))).claims[0]?.modality).toBe('recommendation')
    expect((await get<Edge>(edgePath('funding', 'industry-education-integration'))).claims[0]?.polarity).toBe('negative')
    expect((await get<Edge>(edgePath('vocational-education', 'new-quality-productive-forces'))).back).toBe(1)
  })

  it('without claims shows the sentences that name both', async () => {
    const edge = await get<Edge>(edgePath('digital-literacy', 'digital-technology'))
    expect(edge.total).toBe(0)
    expect(edge.back).toBe(2)
    expect(edge.together.length).toBeGreaterThan(0)
  })

  it('needs both ends', async () => {
    expect(await get<ApiError>(edgePath('digital-technology', 'nowhere'), 404)).toMatchObject({ error: { rule: 'no-such-node' } })
    expect(await get<ApiError>('/api/edges?from=a', 400)).toMatchObject({ error: { rule: 'bad-parameter' } })
  })
})

describe('a node', () => {
  it('has its neighbors by type, its claims and the sentences behind it', async () => {
    const node = await get<Node>(`/api/nodes/${encodeURIComponent('concept:vocational-education')}`)
    expect(node).toMatchObject({ name: 'vocational education', labels: ['Concept'], claimsTotal: 3 })
    const narrower = node.neighbors.find(({ type, out }) => type === 'BROADER' && !out)
    expect(narrower?.nodes.map(({ name }) => name)).toContain('training base')
    expect(node.neighbors.find(({ type }) => type === 'DISCUSSES')?.total).toBe(2)
  })

  it('may be a paper, and never shows what is the program’s own', async () => {
    const node = await get<Node>(`/api/nodes/${encodeURIComponent('work:apprentices-at-the-digital-loom:okafor')}`)
    expect(node.labels).toEqual(['Work', 'Paper'])
    expect(node.name).toContain('<Weaving> & Code')
    expect(Object.keys(node.properties)).not.toContain('csl')
    expect(node.neighbors.map(({ type }) => type)).not.toContain('READ_FROM')
    expect(node.claims).toHaveLength(3)
    await get('/api/nodes/build', 404)
    await get('/api/nodes/source%3Aloom.md', 404)
  })

  it('is told when it is not there', async () => {
    const { error } = await get<ApiError>('/api/nodes/%27%20OR%201%3D1', 404)
    expect(error).toMatchObject({ rule: 'no-such-node', message: "There is no node ' OR 1=1" })
    expect(error.wayOut).not.toBe('')
  })
})

describe('search', () => {
  const names = async (query: string, kind: string) => {
    const { groups } = await get<Search>(`/api/search?${new URLSearchParams({ q: query })}`)
    return groups.find((group) => group.kind === kind)?.hits.map(({ name }) => name) ?? []
  }

  it('finds a concept in English, 中文, pinyin with or without tones and spaces, and by a variant', async () => {
    for (const query of ['vocational ed', '职业教育', 'zhiye jiaoyu', 'zhiyejiaoyu', 'Zhíyè Jiàoyù', 'education (sample)']) {
      expect(await names(query, 'concepts'), query).toContain('vocational education')
    }
    expect(await names('digital', 'concepts')).toEqual(['digital literacy', 'digital technology'])
  })

  it('finds works, people and sentences, papers before what they cite', async () => {
    expect(await names('loom', 'works')).toEqual([
      'Apprentices at the Digital Loom: a "Mixed" Study of <Weaving> & Code',
      'Handbook of Looms',
    ])
    expect(await names('county towns', 'works')).toEqual(['县城里的实训车间'])
    expect(await names('okafor', 'people')).toEqual(['Chidi Okafor'])
    expect(await names('留住了年轻人', 'sentences')).toHaveLength(1)
  })

  it('finds several words in any order, with hyphens or without, in any width', async () => {
    for (const query of ['education  vocational', 'ＶＯＣＡＴＩＯＮＡＬ', 'vocational-education', 'vocationaleducation'])
      expect(await names(query, 'concepts'), query).toContain('vocational education')
    for (const query of ['industry education', 'industry‐education', 'IndustryEducation'])
      expect(await names(query, 'concepts'), query).toContain('industry-education integration')
    const [hit] = await names('first-year literacy digital', 'sentences')
    expect(hit).toBe('Digital technology supports digital literacy among first-year apprentices.')
    expect(await names('digital nowhere', 'sentences')).toEqual([])
    const far = `A long sentence ${'goes on and '.repeat(9)}ends at looms.`
    expect(toExcerpt(far, toWanted('Looms')!)).toMatch(/^… .{20,40}looms\.$/)
    expect(toExcerpt(far, toWanted('long')!)).toBe(far)
  })

  it('finds a Chinese person by pinyin, family or given name first, and a Chinese title', async () => {
    for (const query of ['白露', '白', 'bai lu', 'Lu Bai', 'bailu']) expect(await names(query, 'people'), query).toEqual(['白露'])
    expect(await names('xiancheng', 'works')).toEqual(['县城里的实训车间'])
  })

  it('counts each group and gives all of one', async () => {
    const { groups } = await get<Search>('/api/search?q=digital&limit=1')
    expect(groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
      ['concepts', 1],
      ['works', 1],
      ['sentences', 1],
    ])
    const one = (await get<Search>('/api/search?q=digital&kind=sentences&limit=200')).groups
    expect(one.map(({ kind, hits, total }) => [kind, hits.length === total])).toEqual([['sentences', true]])
    expect(one[0]?.total).toBe(groups[2]?.total)
  })

  it('is bounded and takes any text as text', async () => {
    const { groups } = await get<Search>('/api/search?q=e&limit=2')
    expect(groups.every(({ hits }) => hits.length <= 2)).toBe(true)
    expect(groups.some(({ hits, total }) => total > hits.length)).toBe(true)
    expect((await get<Search>('/api/search?q=%20')).groups).toEqual([])
    expect((await get<Search>(`/api/search?${new URLSearchParams({ q: "'}) DETACH DELETE n //" })}`)).groups).toEqual([])
    await get('/api/search?q=a&limit=many', 400)
    await get('/api/search', 400)
  })
})

describe('questions', () => {
  it('are listed with their parameters and answered with rows', async () => {
    const listed = await get<QuestionInfo[]>('/api/questions')
    expect(listed.map(({ name }) => name)).toEqual(questions.map(({ name }) => name))
    for (const { name } of listed) {
      const answer = await get<Answer>(`/api/questions/${name}`)
      expect(answer, name).toMatchObject({ total: answer.rows.length, offset: 0, reached: false })
    }
  })

  it('are answered by the page, with how many rows there are', async () => {
    const all = await get<Answer>('/api/questions/works-most-cited')
    const page = await get<Answer>('/api/questions/works-most-cited?limit=1&offset=1')
    expect(page).toMatchObject({ rows: all.rows.slice(1, 2), offset: 1, reached: true, total: all.rows.length })
  })

  it('offer choices where they declare them, and nowhere else', async () => {
    for (const { parameters } of await get<QuestionInfo[]>('/api/questions')) {
      for (const { from } of parameters) {
        if (!from) continue
        const { choices } = await get<Choices>(`/api/choices?${new URLSearchParams(from)}`)
        expect(choices, `${from.label}.${from.property}`).toEqual([...choices].sort())
        expect(choices.length).toBeGreaterThan(0)
      }
    }
    await get('/api/choices?label=Source&property=extraction', 404)
  })

  it('refuse an unknown name, an unknown parameter and a wrong type', async () => {
    expect((await get<ApiError>('/api/questions/no-such', 404)).error.rule).toBe('unknown-question')
    const name = questions.find(({ parameters }) => parameters.some(({ type }) => type === 'integer'))
    expect((await get<ApiError>(`/api/questions/${questions[0]?.name}?nonsense=1`, 400)).error.rule).toBe('bad-parameter')
    const integer = name?.parameters.find(({ type }) => type === 'integer')?.name
    expect(integer).toBeDefined()
    expect((await get<ApiError>(`/api/questions/${name?.name}?${integer}=many`, 400)).error.rule).toBe('bad-parameter')
  })
})

describe('Cypher', () => {
  const path = (cypher: string, parameters?: object) =>
    `/api/cypher?${new URLSearchParams({ cypher, ...(parameters && { parameters: JSON.stringify(parameters) }) })}`

  it('gives the rows, with parameters, and no more than a page holds', async () => {
    const named = 'MATCH (c:Concept {id: $id}) RETURN c.name AS name'
    expect(await get(path(named, { id: 'concept:vocational-education' }))).toEqual({
      rows: [{ name: 'vocational education' }],
      reached: false,
    })
    const { rows, reached } = await get<CypherRows>(path('UNWIND range(1, 2500) AS n RETURN n'))
    expect([rows.length, reached]).toEqual([2000, true])
  })

  it.each([
    ["CREATE (n:Concept {id: 'concept:stolen'}) RETURN n", /writes/],
    ['MATCH (n) DETACH DELETE n', /writes/],
    ["MATCH (c:Concept) SET c.name = 'x'", /writes/],
    ['MATCH (', /bad query/],
    ["LOAD CSV FROM 'http://localhost/' AS row RETURN row", /not run here/],
    ['CALL /* */ apoc.load.json("x") YIELD value RETURN value', /not run here/],
    ['\\u004cOAD CSV FROM "x" AS row RETURN row', /not run here/],
  ])('refuses %s', async (cypher, why) => {
    const before = await store.query('MATCH (n) RETURN count(n) AS n')
    const { error } = await get<ApiError>(path(cypher), 400)
    expect(error.rule).toBe('bad-query')
    expect(error.message).toMatch(why)
    expect(await store.query('MATCH (n) RETURN count(n) AS n')).toEqual(before)
    const bad = await get<ApiError>('/api/cypher?cypher=RETURN%201&parameters=[1]', 400)
    expect(bad.error.rule).toBe('bad-parameter')
  })

  it('is ended when it takes longer than a question may', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pathweave-cypher-'))
    const writing = await openStore(folder, 'write')
    await writing.write(sampleGraph())
    await writing.close()
    const reading = await openStore(folder, 'read')
    const slow = 'MATCH (a), (b), (c), (d) WHERE a.name < b.name AND c.name < d.name RETURN count(*) AS n'
    const response = await createApp(reading, [], { timeout: 300 }).request(path(slow))
    expect(response.status).toBe(503)
    expect(((await response.json()) as ApiError).error.rule).toBe('query-timeout')
    await reading.close()
    await rm(folder, { recursive: true })
  })
})

describe('the description', () => {
  it('names every route', async () => {
    const { openapi, paths } = await get<{ openapi: string; paths: object }>('/api/openapi.json')
    expect(openapi).toMatch(/^3\.1/)
    expect(Object.keys(paths).sort()).toEqual([
      '/api/choices',
      '/api/cypher',
      '/api/edges',
      '/api/gaps',
      '/api/graph',
      '/api/health',
      '/api/networks/{kind}',
      '/api/nodes/{id}',
      '/api/papers',
      '/api/papers/{id}',
      '/api/papers/{id}/report',
      '/api/questions',
      '/api/questions/{name}',
      '/api/search',
      '/api/systems',
    ])
    expect(await get('/api/health')).toEqual({ status: 'ok', store: { kind: store.kind, name: store.name } })
    expect((await get<ApiError>('/api/nothing', 404)).error.rule).toBe('no-such-route')
  })

  it('says 503 when the store is gone, and keeps an unexpected reason to itself', async () => {
    const failing = (error: Error): Store => ({ ...store, query: () => Promise.reject(error) })
    const gone = createApp(failing(new PathweaveError('store-missing', 'The server does not answer', 'start it')), [])
    const response = await gone.request('/api/graph')
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ error: { rule: 'store-missing', message: 'The server does not answer', wayOut: 'start it' } })
    const odd = await createApp(failing(new PathweaveError('binary-file', 'x', 'y')), []).request('/api/graph')
    expect(odd.status).toBe(500)
  })
})

describe('the server', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pathweave-'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><meta nonce="PATHWEAVE_NONCE"><p>page</p>')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const serve = () => serveViewer({ store, questions, port: 0, root: folder })

  it('listens on this machine alone and sends a strict policy with the page', async () => {
    const { url, close } = await serve()
    try {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      const response = await fetch(url)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
      expect(await response.text()).toContain(`nonce="${nonce}"`)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      const api = await fetch(`${url}api/health`)
      expect(api.headers.get('x-content-type-options')).toBe('nosniff')
      expect(api.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect((await fetch(`${url}..%2fpackage.json`)).status).toBe(404)
      expect((await fetch(`${url}nothing`)).status).toBe(404)
    } finally {
      await close()
    }
    await expect(fetch(url)).rejects.toThrow()
  })

  it('stands in no frame but those of the sites that are named', async () => {
    for (const [framedBy, told] of [
      [[], "frame-ancestors 'none'"],
      [['https://course.example'], 'frame-ancestors https://course.example'],
    ] as const) {
      const { url, close } = await serveViewer({ store, questions, port: 0, root: folder, framedBy })
      try {
        expect((await fetch(url)).headers.get('content-security-policy')?.endsWith(told)).toBe(true)
      } finally {
        await close()
      }
    }
  })

  it('refuses foreign names and pages of other sites', async () => {
    const { url, close } = await serve()
    const statusOf = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${url}api/health`, { headers }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end()
      })
    try {
      expect(await statusOf({ host: 'rebound.example' })).toBe(403)
      expect(await statusOf({ host: `localhost:${new URL(url).port}` })).toBe(200)
      expect(await statusOf({ origin: 'http://evil.example' })).toBe(403)
      expect(await statusOf({ origin: url.slice(0, -1) })).toBe(200)
      expect(await statusOf({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403)
    } finally {
      await close()
    }
    expect(isAllowed('papers.example.org:80', 'papers.example.org')).toBe(true)
    expect(isAllowed('[::1]:4321', '127.0.0.1')).toBe(true)
    expect(isAllowed('127.0.0.1.evil.example', '127.0.0.1')).toBe(false)
  })

  it('says when the port is taken and when there is no built viewer', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await expect(serveViewer({ store, questions, port, root: folder })).rejects.toMatchObject({ rule: 'port-in-use' })
    other.close()
    await expect(serveViewer({ store, questions, port: 0, root: join(folder, 'none') })).rejects.toMatchObject({ rule: 'no-viewer' })
  })
})
