import { measureByTable } from '@/charts/core/measure'
import { CustomChart, TreemapChart } from 'echarts/charts'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { EChartsOption } from 'echarts'
import { type Subject, subjectTree } from '@/budget/tree/tree'
import { buildTreemapData } from '@/app/frame/treemapData'
import { treemap } from '@/charts/treemap/option'
import { chartTheme } from '@/theme'
import type { Figure } from './run'
import { growDocument } from './subjects'

use([CustomChart, TreemapChart, SVGRenderer])
const size = { width: 1120, height: 720 }

/**
 * Opening a class of ten sections with nine items each: in a tree of 100 subjects, in one of
 * 100,000, and with all of that given to ECharts.
 */
export default function measure(): Figure[] {
  const few = openClass(1)
  const many = openClass(1000)
  const whole = wholeTree(1000)
  few()
  many()
  // In turn, as the machine's speed drifts.
  const times = Array.from({ length: 9 }, () =>
    [few, many].map(
      open =>
        timed(() => {
          for (let time = 0; time < 5; time++) open()
        }) / 5,
    ),
  )
  const [small = 0, large = 0] = [0, 1].map(which => median(times.map(pair => pair[which] ?? 0)))
  const all = median(Array.from({ length: 3 }, () => timed(whole)))
  return [
    { name: 'drill in a tree of 100', value: small, unit: 'ms' },
    { name: 'drill in a tree of 100,000', value: large, unit: 'ms' },
    { name: '100,000 against 100', value: large / small, unit: 'times', expected: 'under 1.5' },
    { name: 'the whole tree given to ECharts', value: all, unit: 'ms' },
    {
      name: 'drill against the whole tree',
      value: large / all,
      unit: 'times',
      expected: 'under 0.25',
    },
  ]
}

/** Model, option and drawing of one level. */
function openClass(classes: number): () => void {
  const tree = subjectTree(growDocument(classes))
  const subject = tree?.subjects.get('100')
  if (!tree || !subject) throw new Error('no tree grew')
  return () => {
    const model = treemap.model(
      buildTreemapData({
        subject,
        measure: 'total',
        unit: '万元',
        total: { name: '全部支出', amount: tree.root.amounts.total },
      }),
    )
    draw(
      treemap.build(model, {
        theme: chartTheme('light'),
        size,
        motion: 0,
        measure: measureByTable,
        level: '',
      }).option,
    )
  }
}

function wholeTree(classes: number): () => void {
  const tree = subjectTree(growDocument(classes))
  const toNode = ({ name, amounts, children }: Subject): object => ({
    name,
    value: amounts.total,
    children: children.map(toNode),
  })
  return () => {
    draw({
      animation: false,
      series: [
        {
          type: 'treemap',
          leafDepth: 1,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          data: tree ? tree.root.children.map(toNode) : [],
        },
      ],
    })
  }
}

function draw(option: EChartsOption): void {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(option)
  if (chart.renderToSVGString().length < 1000) throw new Error('nothing was drawn')
  chart.dispose()
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
