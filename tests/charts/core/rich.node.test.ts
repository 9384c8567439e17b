import { expect, test } from 'vitest'
import { buildCustomSeries, drawText } from '@/charts/core/custom'
import { defineKind } from '@/charts/core/kind'
import { buildTextStyles, fitLines, writeRich } from '@/charts/core/rich'
import { BarChart, CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { context, size, theme } from '../draw'
import { render } from '../render'

/** Texts that the library would read as its markup, or as the place of a name or a value. */
const texts = ['{name|甲}', '{b}支出{c}', 'a}b{', '{@0}', '}{', '{quiet|}']
const styles = buildTextStyles(theme)
const plain = (words: readonly { readonly text: string }[]) =>
  words
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u2060', '')

test.each(texts)('a text with braces is drawn as it is: %s', text => {
  const kind = defineKind({
    parts: [CustomChart, BarChart, GridComponent],
    model: (data: string) => data,
    build: (data: string) => ({
      marks: [],
      option: {
        grid: { left: 200 },
        xAxis: { type: 'value', show: false },
        yAxis: { type: 'category', show: false, data: ['row'] },
        series: [
          {
            type: 'bar',
            data: [
              {
                value: 1,
                label: {
                  show: true,
                  formatter: writeRich([[{ role: 'name', text: data }]]),
                  rich: styles,
                },
              },
            ],
          },
          buildCustomSeries({
            id: 'words',
            items: [
              {
                key: 'one',
                children: [
                  ...drawText([[{ role: 'name', text: data }]], { at: { x: 0, y: 0 }, styles }),
                ],
              },
            ],
          }),
        ],
      },
    }),
  })
  const { texts: drawn } = render(kind.build(kind.model(text), context), size)
  expect(plain(drawn)).toBe(text + text)
})

test('the fullest label that fits is chosen, and none where none does', () => {
  const { measure } = context
  const [long, short] = [
    [[{ role: 'name', text: '社会保障和就业支出' }]],
    [[{ role: 'name', text: '社保' }]],
  ]
  const fit = (width: number) =>
    fitLines([long, short], { width, height: 100 }, { styles, measure })
  expect(fit(200)).toBe(long)
  expect(fit(100)).toBe(short)
  expect(fit(10)).toEqual([])
})
