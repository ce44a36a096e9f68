/** `pathweave export`: the graph as a file. */
import { type Command, Option } from 'commander'
import { formats } from '#graph/formats/formats.ts'
import type { Context } from './context.ts'

export function addExportCommand(parent: Command, context: Context): void {
  parent
    .command('export')
    .description('write the graph to a file')
    .addOption(
      new Option('--format <format>', formats.map((format) => `${format.name}: ${format.about}`).join('; '))
        .choices(formats.map((format) => format.name))
        .default('json'),
    )
    .requiredOption('--out <path>', 'the file to write')
    .action(({ format, out }: { format: string; out: string }) =>
      context.withStore('read', async (store) => {
        const text = formats.find((known) => known.name === format)!.write(await store.read())
        await context.writeOut(out, text)
      }),
    )
}
