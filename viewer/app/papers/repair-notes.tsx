/** What the conversion broke and was mended at a place of the text, in small letters where it stands. */
import type { PaperRepair } from '../../server/report-types.ts'
import type { Text } from '../language/text.ts'
import { OwnLanguage } from '../parts/own-language.tsx'

/** Repairs by the place where they stand. */
export type RepairsAt = ReadonlyMap<string, readonly PaperRepair[]>

export function RepairNotes({ repairs = [], t }: { repairs: readonly PaperRepair[] | undefined; t: Text }) {
  return repairs.map(({ kind, title, note, words }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: repairs never move
    <span key={index} className="repair" data-repair={kind}>
      <span aria-hidden="true">✎</span> <span className="sr-only">{t('papers.mended')}</span> <b>{title}</b> <OwnLanguage text={note} />
      {words !== null && (
        <>
          {' '}
          {t('papers.inFile')} <q>{words}</q>
        </>
      )}
    </span>
  ))
}
