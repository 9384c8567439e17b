import { expect, test } from 'vitest'
import { buildNestedModel } from '@/charts/nested/model'
import { nested } from '@/charts/nested/option'
import { context } from './draw'
import { render } from './render'

const modelOf = (programmes: number, projects: number) =>
  buildNestedModel({
    unit: '万元',
    whole: programmes * projects * 100_00,
    groups: Array.from({ length: programmes }, (_, at) => ({
      key: `g${at}`,
      name: `信息系统运行与维护（第${at + 1}类）`,
      tone: at % 6,
      items: Array.from({ length: projects }, (_, item) => ({
        key: `p${at}-${item}`,
        name: `运行维护经费${item}`,
        programme: `第${at + 1}类`,
        amount: 100_00 + at * 10 + item,
        meta: '',
      })),
    })),
  })
const draw = (model: ReturnType<typeof modelOf>, width: number, height: number) => {
  const size = { width, height }
  return render(nested.build(model, { ...context, size }), size)
}

test('of many projects each programme is a tile with its name, where tiles of projects have none', () => {
  const { targets, texts } = draw(modelOf(24, 12), 560, 480)
  expect(targets).toHaveLength(24)
  const said = texts.map(({ text }) => text).join('')
  expect(said).toContain('信息系统')
  expect(said).not.toContain('其余')
})

test('few projects have a tile each, however small', () => {
  const model = modelOf(4, 10)
  expect(model.programmes).toBeNull()
  expect(draw(model, 200, 200).targets).toHaveLength(40)
})
