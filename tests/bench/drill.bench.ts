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
 * Opening a class of ten sections with nine items each, and a level of 300 classes: in a small tree,
 * in one of 100,000 subjects, and with all of that given to ECharts.
 */
export default function measure(): Figure[] {
  const openings = [
    openLevel({ classes: 1 }, '100'),
    openLevel({ classes: 1000 }, '100'),
    openLevel({ classes: 300, sections: 0 }, null),
    openLevel({ classes: 300, sections: 10, items: 32 }, null),
  ]
  const whole = wholeTree(1000)
  for (const open of openings) open()
  // In turn, as the machine's speed drifts.
  const times = Array.from({ length: 9 }, () =>
    openings.map(
      open =>
        timed(() => {
          for (let time = 0; time < 5; time++) open()
        }) / 5,
    ),
  )
  const [small = 0, large = 0, wideSmall = 0, wideLarge = 0] = openings.map((_, which) =>
    median(times.map(turn => turn[which] ?? 0)),
  )
  const all = median(Array.from({ length: 3 }, () => timed(whole)))
  return [
    { name: 'drill in a tree of 100', value: small, unit: 'ms' },
    { name: 'drill in a tree of 100,000', value: large, unit: 'ms' },
    { name: '100,000 against 100', value: large / small, unit: 'times', expected: 'under 1.5' },
    { name: 'a level of 300 in a tree of 300', value: wideSmall, unit: 'ms' },
    { name: 'a level of 300 in a tree of 100,000', value: wideLarge, unit: 'ms' },
    {
      name: 'a level of 300: 100,000 against 300',
      value: wideLarge / wideSmall,
      unit: 'times',
      expected: 'under 1.5',
    },
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
function openLevel(shape: Parameters<typeof growDocument>[0], code: string | null): () => void {
  const tree = subjectTree(growDocument(shape))
  const subject = code === null ? tree?.root : tree?.subjects.get(code)
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
  const tree = subjectTree(growDocument({ classes }))
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
