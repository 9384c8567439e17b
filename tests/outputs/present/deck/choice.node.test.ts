import { describe, expect, test } from 'vitest'
import { moveSlide, readChoice, writeChoice } from '@/outputs/present/deck/deck'
import type { Slide } from '@/outputs/present/deck/types'

const slides = ['a', 'b', 'c', 'd'].map((id): Slide => ({
  id,
  kind: 'title',
  name: id,
  title: [],
  citation: '',
  notes: [],
}))
const told = (written: string | null) =>
  readChoice(slides, written)
    .chosen.map(({ slide, hidden }) => `${hidden ? '-' : ''}${slide.id}`)
    .join(' ')

describe('the choice of slides in an address', () => {
  test('is all of them in their own order where nothing is said', () => {
    expect(told(null)).toBe('a b c d')
    expect(writeChoice(slides, readChoice(slides, null).chosen)).toBeNull()
  })

  test('hides without touching the order', () => {
    expect(told('-c')).toBe('a b -c d')
    expect(told('-d,-a')).toBe('-a b c -d')
  })

  test('orders, and shows only what it names', () => {
    expect(told('c,a')).toBe('c a -b -d')
    expect(told('d,-c,b')).toBe('d -c b -a')
  })

  test('names what it does not know, and takes a name once', () => {
    expect(readChoice(slides, 'x,b,b,-y').unknown).toEqual(['x', 'y'])
    expect(told('b,b')).toBe('b -a -c -d')
  })

  test('is read as it was written, whatever is hidden and moved', () => {
    for (const written of ['-c', 'd,a,b,c', 'b,-a,d,c', '-a,-b,-c,-d']) {
      const { chosen } = readChoice(slides, written)
      expect(readChoice(slides, writeChoice(slides, chosen)).chosen).toEqual(chosen)
    }
  })

  test('is moved as far as there are places', () => {
    const { chosen } = readChoice(slides, null)
    expect(writeChoice(slides, moveSlide(chosen, 0, 2))).toBe('b,c,a,d')
    expect(moveSlide(chosen, 0, -1)).toBe(chosen)
    expect(writeChoice(slides, moveSlide(chosen, 3, -9))).toBe('d,a,b,c')
  })
})
