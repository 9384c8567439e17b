import { computed, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { useLongWork } from './longWork'
import { useSelection } from './selection'
import { useEarlier } from './years'

interface Saved { readonly key: string, readonly name: string, readonly ending: string, readonly action: string, readonly about: string, readonly has: readonly string[] }

const saved: readonly Saved[] = [
  {
    key: 'workbook', name: '工作簿', ending: 'XLSX', action: '保存工作簿',
    about: '所有页的表和全部原表，一张一个工作表，第一张是目录。数是数，不是文字；每行写明原表和原文行。',
    has: ['支出结构到项级', '经济分类', '项目与绩效指标', '变化与原因', '勾稽校验', '原表'],
  },
]

/** What can be taken away of the selected budget, and the one work that is under way. */
export function useExports() {
  const router = useRouter()
  const { document, displayUnit: unit, link } = useSelection()
  const earlier = useEarlier()
  const { progress, message, run, cancel, dismiss } = useLongWork()
  const current = shallowRef<string | null>(null)

  async function start(key: string): Promise<void> {
    const budget = document.value
    if (!budget || progress.value) return
    current.value = key
    const request = { document: budget, earlier: earlier.value, unit: unit.value }
    await run({
      failure: '没有存成 XLSX',
      work: async step => {
        const { saveWorkbook } = await import('./workbookSave').catch(() => { throw new Error('需要的程序没有加载成功，请再试一次') })
        return await saveWorkbook({ ...request, step })
      },
    })
  }

  return {
    document, unit, saved, cancel, dismiss, start,
    busy: computed(() => progress.value !== null),
    /** How far the work on one thing is, or how it ended. */
    work: (key: string) => current.value === key ? { progress: progress.value, message: message.value } : null,
    toPresent: computed(() => link('/present')),
    toReport: computed(() => router.hasRoute('report') ? link('/report') : null),
  }
}
