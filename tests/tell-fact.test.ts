/** The facts of a gap in the interface's words. */
import { expect, it } from 'vitest'
import { tellCaption, tellFact } from '#viewer/app/gaps/tell-fact.ts'
import { createText } from '#viewer/app/language/text.ts'

const columns = [{ name: 'denied', about: 'what is denied', nameZh: '否认', aboutZh: null }]
const nameOf = (name: string) => (name === 'funding' ? '经费' : undefined)
const fact = (column: string, ...values: string[]) => ({ column, name: column, about: '', values })

it('are told in English as they are', () => {
  expect(tellFact(fact('denied', 'constrains', 'not aligns with'), columns, createText('en'), () => undefined)).toBe(
    'denied: constrains and not aligns with',
  )
})

it('are told in 中文 with the names of columns, relations and concepts, and yes and no', () => {
  const told = [fact('denied', 'not aligns with'), fact('asFact', 'yes'), fact('concepts', 'funding', 'looms')]
  expect(told.map((one) => tellFact(one, columns, createText('zh'), nameOf))).toEqual([
    '否认：并非契合',
    'asFact：是',
    'concepts：经费和looms',
  ])
})

it('keep a title as it is printed', () => {
  expect(tellFact(fact('work', 'Looms, mills, and funding'), columns, createText('zh'), nameOf)).toBe('work：Looms, mills, and funding')
})

it('are headed in the words of the interface', () => {
  const part = (column: string | null, text: string, textZh: string | null = null) => ({ column, text, textZh })
  const parts = [part('from', 'funding', '经费'), part(null, ' '), part('relation', 'aligns with'), part(null, ' '), part('to', 'looms')]
  expect([tellCaption(parts, createText('en')), tellCaption(parts, createText('zh'))]).toEqual([
    'funding aligns with looms',
    '经费 契合 looms',
  ])
})
