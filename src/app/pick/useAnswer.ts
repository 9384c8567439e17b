// @bundle later
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useComparisons } from '@/app/comparison/useComparisons'
import { indicatorsOnce } from '@/app/projects/indicatorsOnce'
import { useInference } from '@/app/projects/useInference'
import { useProjectList } from '@/app/projects/useProjectList'
import { useSelection } from '@/app/selection/useSelection'
import { type Answer, answer, silence } from '@/budget/pivot/answer'
import { findPicked, type Picked } from '@/budget/pivot/findPicked'
import { sayFunds, sayThreePublic } from '@/budget/pivot/sayFunds'
import { sayChange, sayStatements, sayTables, sayTerm } from '@/budget/pivot/sayPlaces'
import { sayIndicators, sayProject, sayProjects } from '@/budget/pivot/sayProjects'
import { sayAmount, sayEconomic, sayUses, toStructure } from '@/budget/pivot/sayUses'
import { textSegment } from '@/text/segments'

/** The functional subject that the address has picked, and what the page at hand says of it. */
export function useAnswer() {
  const route = useRoute()
  const name = () => String(route.name)
  const { document, whole, subject, queryParams, displayUnit: unit } = useSelection()
  const code = computed(() => queryParams.value.pick ?? '')
  const picked = computed(() => document.value && findPicked(document.value, code.value))

  const { comparisons } = useComparisons()
  const { list } = useProjectList()
  const inference = useInference(() => ['projects', 'project', 'indicators'].includes(name()))
  /** `null` until it is known which projects belong to the subject. */
  const projects = computed(() => {
    const among = picked.value && inference.below(code.value)
    const all = list.value?.entries.filter(({ project }) => project !== null) ?? []
    const printedOf = (id: string) => inference.printedOf(id)?.code ?? null
    if (all.length === 0) return { all, own: [], printedOf }
    return among && { all, own: all.filter(({ id }) => among.has(id)), printedOf }
  })

  function sayByProjects(found: Picked): Answer | null {
    if (!projects.value) return null
    if (name() === 'projects') return sayProjects(found, projects.value, unit.value)
    if (name() === 'project')
      return sayProject(found, projects.value, String([route.params['id']].flat()[0]))
    const lines = list.value ? indicatorsOnce(list.value).lines : []
    return sayIndicators(found, projects.value, {
      unit: unit.value,
      lines,
    })
  }

  function sayOn(found: Picked): Answer | null {
    const shown = document.value
    if (!shown || !whole.value) return null
    const isHere = subject.value === found.subject?.key
    switch (name()) {
      case 'overview':
      case 'structure':
        return sayAmount(shown, found, {
          unit: unit.value,
          isHere: isHere && name() === 'structure',
        })
      case 'split':
        return sayUses(found, unit.value)
      case 'economic':
        return sayEconomic(shown, found, unit.value)
      case 'three-public':
        return sayThreePublic(shown, found, unit.value)
      case 'projects':
      case 'project':
      case 'indicators':
        return sayByProjects(found)
      case 'changes':
        return sayChange(found, { changes: comparisons.value, unit: unit.value })
      case 'revenue':
        return sayFunds(found, unit.value)
      case 'tables':
        return sayTables(whole.value, found)
      case 'table':
        return sayTables(
          whole.value,
          found,
          `t${String([route.params['n']].flat()[0]).replace(/^t/, '')}`,
        )
      case 'checks':
        return answer([textSegment('涉及它的勾稽关系可以单独看。')], {
          label: '只看这些关系',
          path: '/checks',
          query: { subject: found.code },
        })
      case 'document':
        return sayStatements(shown, found)
      case 'glossary':
        return sayTerm(shown, found)
      case 'compare':
        return answer([textSegment('可以按它对比。')], {
          label: '对比这一项',
          path: '/compare',
          query: { at: `f:${found.code}` },
        })
      default:
        return silence('这一页不按科目分，显示的是全部。', ...toStructure(found))
    }
  }

  return {
    code,
    picked,
    answer: computed((): Answer | null =>
      picked.value
        ? sayOn(picked.value)
        : document.value &&
          silence(`这份文件的表里没有读到科目 ${code.value}，这一页显示的是全部。`),
    ),
  }
}
