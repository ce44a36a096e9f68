/** Completion: what may stand next in a call, and that a real bash takes it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { findCandidates, type Sources } from '../cli/completion/find-candidates.ts'
import { SHELLS } from '../cli/completion/shells.ts'
import { runProgram } from './run-program.ts'

const program = new Command('pathweave').option('--store <store>', 'where the graph is')
program
  .command('query')
  .description('ask')
  .argument('[name]')
  .option('-p, --param <key=value>', 'a parameter')
  .addOption(new Option('--format <format>', 'how').choices(['table', 'json']))
program.command('build').argument('[path...]')
program.command('secret', { hidden: true })
program.command('vocabulary').command('check').description('look')

const from = { label: 'Concept', property: 'name' }
const sources: Sources = {
  questions: async () => [
    {
      name: 'claims-about-concept',
      title: 'Claims about a concept',
      parameters: [
        { name: 'concept', type: 'string', about: 'its name', from },
        { name: 'sure', type: 'boolean', about: 'only sure ones', from: null },
        { name: 'limit', type: 'integer', about: 'the most rows', from: null },
      ],
    },
    { name: 'works-most-cited', title: 'Works most cited', parameters: [] },
  ],
  choices: async (_, start, store) => [`${start}loom`, `${start}lathe work`, `of ${store}`],
}
const complete = async (...words: string[]) => (await findCandidates(program, words, sources)).map(({ value }) => value)

describe('what may stand next', () => {
  test.each([
    ['commands, but not what is hidden', [''], ['query', 'build', 'vocabulary', 'help']],
    ['a command that is begun', ['qu'], ['query']],
    ['a command below another', ['vocabulary', ''], ['check', 'help']],
    ['the names of questions', ['query', ''], ['claims-about-concept', 'works-most-cited']],
    ['a name that is begun, in any case', ['query', 'CLAIMS'], ['claims-about-concept']],
    ['nothing after the name', ['query', 'works-most-cited', ''], []],
    ['options, those of the program too', ['query', '--'], ['--param', '--format', '--store', '--help']],
    ['the choices of an option', ['query', '--format', 'j'], ['json']],
    ['the choices of an option after =', ['query', '--format=t'], ['--format=table']],
    ['parameters of the question', ['query', 'claims-about-concept', '-p', ''], ['concept=', 'sure=', 'limit=']],
    ['parameters that are not given yet', ['query', 'claims-about-concept', '-p', 'limit=3', '--param', ''], ['concept=', 'sure=']],
    ['values from the graph', ['query', 'claims-about-concept', '-p', 'concept=l'], ['concept=lloom', 'concept=llathe work']],
    [
      'values from the store that is named',
      ['--store', 'bolt://a', 'query', 'claims-about-concept', '-p', 'concept=of b'],
      ['concept=of bolt://a'],
    ],
    ['true and false', ['query', 'claims-about-concept', '-p', 'sure='], ['sure=true', 'sure=false']],
    ['nothing for a number', ['query', 'claims-about-concept', '-p', 'limit='], []],
    ['nothing for an unknown question', ['query', 'nothing-like-it', '-p', ''], []],
    ['files, by saying nothing', ['build', ''], []],
  ])('%s', async (_, words, expected) => {
    const found = await complete(...words)
    expect(found).toEqual(words.at(-1) === 'concept=of b' ? ['concept=of bloom', 'concept=of blathe work', ...expected] : expected)
  })
})

describe('bash', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-completion-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('gets words that it cut at = and : as one, without the quote that is open', () => {
    const { toWords } = SHELLS.bash
    expect(toWords(['query', 'a', '-p', 'concept', '=', '"digital te'])).toEqual(['query', 'a', '-p', 'concept=digital te'])
    expect(toWords(['query', '-p', 'concept', '=', 'concept', ':', 'loom'])).toEqual(['query', '-p', 'concept=concept:loom'])
    expect(toWords(['query', '-p', 'concept', '='])).toEqual(['query', '-p', 'concept='])
    expect(toWords(['query', ''])).toEqual(['query', ''])
  })

  test('is given what stands after the last cut, safe to stand in a line', () => {
    const print = (value: string, current: string) => SHELLS.bash.printCandidate({ value, about: '' }, current)
    expect(print('concept=digital technology', 'concept=dig')).toBe('digital\\ technology')
    expect(print('concept=concept:$(loom)', 'concept=concept:')).toBe('\\$\\(loom\\)')
    expect(print('concept=', 'con')).toBe('concept=')
  })

  test.skipIf(spawnSync('bash', ['--version']).status !== 0)('completes by the script that the program prints', async () => {
    const { out: script } = await runProgram(['completion', 'bash'])
    writeFileSync(
      join(folder, 'pathweave'),
      `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, '../pathweave.mjs')}' "$@"\n`,
      { mode: 0o755 },
    )
    writeFileSync(join(folder, 'completion.sh'), script)
    const ask = `source completion.sh; COMP_WORDS=("$PWD/pathweave" query works-most-ci); COMP_CWORD=2; _pathweave; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', ask], { cwd: folder, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toBe('works-most-cited\n')
  })
})

test('zsh gets values and descriptions apart, whatever colons they hold', () => {
  expect(SHELLS.zsh.printCandidate({ value: 'concept=concept:loom', about: 'a: b' }, '')).toBe('concept=concept\\:loom:a: b')
})

test('no error reaches the line that is typed', async () => {
  const { out, err, code } = await runProgram([
    'complete',
    '--shell',
    'fish',
    '--',
    'query',
    'claims-about-concept',
    '--store',
    join(tmpdir(), 'no-such-graph'),
    '-p',
    'concept=a',
  ])
  expect({ out, err, code }).toEqual({ out: '', err: '', code: 0 })
})
