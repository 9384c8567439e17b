// @bundle later
import type { TreemapData } from '@/charts/treemap/model'
import type { AllShown } from './useAll'

/** The treemap of a level: departments, units or subjects; a tile of units has its largest class's colour. */
export function allPicture({ level, sums, unit, crumbs }: AllShown): TreemapData {
  const total = sums.find(({ key }) => key === 'total')?.value ?? null
  return {
    unit,
    parts: level.parts.map(({ key, kind, code, leading, name, value, below, leads }) => ({
      key,
      kind: kind === 'rest' ? 'difference' : 'subject',
      code,
      tone: code ?? leading,
      name,
      amount: value,
      uses: [],
      below: {
        whole: value,
        parts: below
          .filter(part => part.value > 0)
          .map(part => ({ key: part.key, name: part.name, amount: part.value })),
      },
      leads,
    })),
    whole: { name: crumbs.at(-1)?.to.at ? level.name : '合计', amount: level.whole },
    total: crumbs.at(-1)?.to.at ? { name: '合计', amount: total } : null,
  }
}
