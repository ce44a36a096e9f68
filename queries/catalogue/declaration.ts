/**
 * What a canned query declares of itself (contract.md, section 5), as schemas: the comments of a `.cypher` file and the
 * object of a `.ts` file are checked by the same ones.
 */
import { z } from 'zod'
import { nodeTypes } from '#graph/schema/nodes.ts'

export const AUDIENCES = ['scholar', 'student', 'reviewer'] as const
const PARAMETER_TYPES = ['string', 'integer', 'float', 'boolean', 'list of string'] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]
export type ParameterValue = string | number | boolean | string[]

/** What a value of each type is. */
export const VALUE_SCHEMAS: Record<ParameterType, z.ZodType<ParameterValue>> = {
  string: z.string(),
  integer: z.int(),
  float: z.number(),
  boolean: z.boolean(),
  'list of string': z.array(z.string()),
}

/** Rows are paged by it, whatever the question. */
const RESERVED = 'offset'

const nameSchema = z.string({ error: 'a name is missing' }).regex(/^\w+$/, 'a name is made of letters, digits and _')

const parameterSchema = z
  .strictObject({
    name: nameSchema.refine((name) => name !== RESERVED, `${RESERVED} is the program's own: rows are paged by it`),
    type: z.enum(PARAMETER_TYPES, { error: ({ input }) => `the type is ${String(input)}, which is none of ${PARAMETER_TYPES.join(', ')}` }),
    /** What is taken when none is given; null where one must be. */
    default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
    about: z.string(),
    /** Where choices come from, `{ label: 'Concept', property: 'name' }`, or null. */
    from: z
      .strictObject({ label: z.string(), property: z.string() })
      .nullable()
      .default(null)
      .refine((from) => from === null || from.property === 'id' || nodeTypes[from.label]?.properties[from.property], {
        error: ({ input }) => `it takes choices from ${toPlace(input)}, which is not in the schema`,
      }),
  })
  .refine((parameter) => parameter.default === null || VALUE_SCHEMAS[parameter.type].safeParse(parameter.default).success, {
    error: ({ input }) => {
      const { default: otherwise, type } = input as { default: unknown; type: string }
      return `the default, ${JSON.stringify(otherwise)}, is no ${type}`
    },
    path: ['default'],
  })
export type Parameter = z.output<typeof parameterSchema>

const columnSchema = z.strictObject({
  name: nameSchema,
  about: z.string({ error: 'what the column holds is missing' }).min(1, 'what the column holds is missing'),
})
export type Column = z.output<typeof columnSchema>

const text = (what: string) =>
  z
    .string({ error: `${what} is missing` })
    .trim()
    .min(1, `${what} is empty`)

/** Every question has it. */
export const LIMIT: Parameter = { name: 'limit', type: 'integer', default: 100, about: 'the most rows to return', from: null }

/** Columns named `…Id` or `…Ids` hold node ids: shown as links or highlights, not as text. */
export const declarationSchema = z.strictObject({
  title: text('the title'),
  titleZh: text('the Chinese title').nullable().default(null),
  audience: z.enum(AUDIENCES, { error: `the audience must be one of ${AUDIENCES.join(', ')}` }),
  question: text('the question'),
  parameters: z
    .array(parameterSchema)
    .check(uniqueNames('parameter'))
    .transform((parameters) => (parameters.some(({ name }) => name === LIMIT.name) ? parameters : [...parameters, LIMIT])),
  columns: z.array(columnSchema).min(1, 'no column is declared').check(uniqueNames('column')),
})
export type Declaration = z.output<typeof declarationSchema>

function uniqueNames(what: string) {
  return ({ value, issues }: z.core.ParsePayload<{ name: string }[]>) => {
    const at = value.findIndex(({ name }, i) => value.findIndex((other) => other.name === name) < i)
    const name = value[at]?.name
    if (name) issues.push({ code: 'custom', input: value, path: [at], message: `the ${what} ${name} is declared twice` })
  }
}

function toPlace(from: unknown): string {
  const { label, property } = from as { label: string; property: string }
  return `${label}.${property}`
}
