/** `pathweave completion SHELL` prints a script; what it asks at each tab, `pathweave complete`, is for it alone. */
import { Argument, type Command } from 'commander'
import { nodeTypes } from '#graph/schema/nodes.ts'
import { readChoices } from '#queries/catalogue/read-choices.ts'
import { findCandidates, type Sources } from './completion/find-candidates.ts'
import { SHELLS, type ShellName } from './completion/shells.ts'
import type { Context } from './context.ts'
import { print } from './terminal.ts'

const NAMES = Object.keys(SHELLS)
/** Nobody waits longer for a tab, ms. */
const PATIENCE = 2000

export function addCompletionCommands(parent: Command, context: Context): void {
  parent
    .command('completion')
    .description('print a script that completes commands, questions, their parameters and values')
    .addArgument(new Argument('<shell>').choices(NAMES))
    .action((shell: ShellName) => print(SHELLS[shell].script))
  parent
    .command('complete', { hidden: true })
    .argument('[words...]')
    .option('--shell <shell>')
    .action(async (passed: string[], { shell = 'fish' }: { shell?: ShellName }) => {
      const { toWords, printCandidate } = SHELLS[shell]
      const words = toWords(passed)
      // Whatever is wrong, a tab must not print an error into the line that is typed.
      const found = await findCandidates(parent, words, toSources(context)).catch(() => [])
      await print(found.map((candidate) => `${printCandidate(candidate, words.at(-1) ?? '')}\n`).join(''))
    })
}

function toSources({ globals, openStore }: Context): Sources {
  return {
    questions: async () => (await import('#queries/catalogue/read-catalogue.ts')).readCatalogue(),
    async choices({ label, property }, start, named) {
      const inChinese = `${property}Zh`
      const isChinese = /\p{Script=Han}/u.test(start) && nodeTypes[label]?.properties[inChinese] !== undefined
      const store = await openStore(named ?? globals().store, 'read', { timeout: PATIENCE, alone: true })
      const { choices } = await readChoices(store, { label, property: isChinese ? inChinese : property }).finally(() => store.close())
      return choices
    },
  }
}
