import { describe, expect, test } from 'vitest'
import { buildDeck } from '@/outputs/present/deck/deck'
import { chooseSlides, slidesForWall, toggleSlide } from '@/outputs/wall/chooseSlides'
import { isAsleep, readMinutes, readTimes, writeTimes } from '@/outputs/wall/wallTimes'
import { changchun2024 } from '../../fixtures/changchun'

const { slides } = buildDeck({ document: changchun2024(), unit: '万元' })
const offered = slidesForWall(slides)
const ids = (chosen: readonly { readonly id: string }[]) => chosen.map(({ id }) => id)

describe('the pages of a wall', () => {
  test('are six of the deck in its order, without those that open and close a talk', () => {
    expect(ids(chooseSlides(offered, null).chosen)).toEqual([
      'headline',
      'flow',
      'structure',
      'split',
      'three-public',
      'changes',
    ])
    expect(ids(offered)).not.toContain('title')
  })

  test('are those that an address names, in its order and at most six', () => {
    const named = chooseSlides(offered, 'changes,flow,nothing,changes')
    expect(ids(named.chosen)).toEqual(['changes', 'flow'])
    expect(named.unknown).toEqual(['nothing'])
    const many = ids(offered).slice(0, 8)
    expect(ids(chooseSlides(offered, many.join()).chosen)).toEqual(many.slice(0, 6))
    expect(ids(chooseSlides(offered, 'flow').chosen)).toHaveLength(6)
  })

  test('stay two to six whatever is put in or left out', () => {
    const [first, second, third] = offered
    if (!first || !second || !third) throw new Error('The deck has too few slides.')
    expect(toggleSlide(offered, [first, second], second)).toEqual([first, second])
    expect(toggleSlide(offered, [third, first], second)).toEqual([first, second, third])
    const six = offered.slice(0, 6)
    const seventh = offered[6]
    expect(seventh && toggleSlide(offered, six, seventh)).toEqual(six)
  })
})

describe('the times of a wall', () => {
  test('are read from an address and written back, defaults left out', () => {
    const { times, problems } = readTimes({ seconds: '45', sleep: '18:30-8:00' })
    expect(times).toEqual({ seconds: 45, sleep: { from: 1110, to: 480 } })
    expect(problems).toEqual([])
    expect(writeTimes(times)).toEqual({ seconds: '45', sleep: '18:30-08:00' })
    expect(writeTimes(readTimes({}).times)).toEqual({ seconds: undefined, sleep: undefined })
  })

  test.each([
    ['seconds', '4'],
    ['seconds', '601'],
    ['seconds', '1e2'],
    ['sleep', '18:30'],
    ['sleep', '18:30-24:00'],
    ['sleep', '08:00-08:00'],
    ['sleep', '08:00-09:00-10:00'],
  ])('tell that %s=%s means nothing, and hold the default', (name, value) => {
    const { times, problems } = readTimes({ [name]: value })
    expect(times).toEqual(readTimes({}).times)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`${name}=${value}`)
  })

  test('sleep over midnight and within a day, from the first minute to before the last', () => {
    const at = (text: string) => readMinutes(text) ?? NaN
    const night = { from: at('18:30'), to: at('8:00') }
    const noon = { from: at('12:00'), to: at('13:30') }
    expect(
      ['18:29', '18:30', '23:59', '0:00', '7:59', '8:00'].map(text => isAsleep(night, at(text))),
    ).toEqual([false, true, true, true, true, false])
    expect(['11:59', '12:00', '13:29', '13:30'].map(text => isAsleep(noon, at(text)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isAsleep(null, 0)).toBe(false)
  })
})
