/** The form of an edit, and the change that it amounts to. */
import { expect, test } from 'vitest'
import { toChange, toFields, toTyped } from '#viewer/app/review/edit-fields.ts'
import type { ReviewItem } from '#viewer/server/review-types.ts'

const item = (kind: ReviewItem['kind'], fields: ReviewItem['fields']): ReviewItem => ({
  key: 'abcd',
  kind,
  value: 1,
  stake: 1,
  doubt: 1,
  reading: '',
  reasons: [],
  sentence: null,
  paper: null,
  section: null,
  marks: { from: [], to: [], cue: [] },
  ends: [],
  grounds: [],
  fields,
})
const formOf = (one: ReviewItem) => toFields(one, ['left', 'right'], (id) => `name of ${id}`)

test('a claim is edited in its concepts by name, and in what few values allow', () => {
  const claim = item('claim', { subject: 'a', relation: 'drives', object: 'b', polarity: 'positive', direction: 'left->up', hedged: false })
  const form = formOf(claim)
  const field = (name: string) => form.find((one) => one.name === name)
  expect([field('subject')?.value, field('hedged')?.value]).toEqual(['name of a', 'false'])
  expect(field('relation')?.choices).not.toContain('contrasts_with')
  expect(field('direction')?.choices).toEqual(['left->up', 'within', 'left->right', 'right->left'])
  expect(toChange(claim, form, { relation: 'requires', hedged: 'true', subject: 'name of a', object: ' ' })).toEqual({
    relation: 'requires',
    hedged: true,
  })
  expect(toChange(claim, form, {})).toBeNull()
})

test('a reference keeps what was not typed, and its year is a number', () => {
  const reference = item('reference', { title: 'Bees', year: 2019, DOI: '10.1/x' })
  expect(toChange(reference, formOf(reference), { year: '2020', title: 'Bees', volume: '3' })).toEqual({ year: 2020, volume: '3' })
})

test('a citation points to labels, or to nothing; a pair has no form', () => {
  const citation = item('citation', { references: ['Stone, Bees, 2019'] })
  expect(toChange(citation, formOf(citation), { references: '3; 5，7' })).toEqual({ references: ['3', '5', '7'] })
  expect(toChange(citation, formOf(citation), {})).toEqual({ references: [] })
  expect(formOf(item('identity', {}))).toEqual([])
})

test('another edit begins with what an earlier one typed', () => {
  const change = {
    relation: 'requires',
    subject: 'a',
    hedged: true,
    author: [{ family: 'Stone', given: 'B' }, { literal: 'A guild' }],
    references: [{}],
  }
  expect(toTyped(change, (id) => `name of ${id}`)).toEqual({
    relation: 'requires',
    subject: 'name of a',
    hedged: 'true',
    author: 'Stone, B; A guild',
  })
  expect(toTyped(null, String)).toEqual({})
})
