/** The engine's one door: its package is CommonJS, whose names Node can't import one by one. */
import grafeo from '@grafeo-db/js'

export const { GrafeoDB } = grafeo
/** An open database. */
export type Database = InstanceType<typeof GrafeoDB>
