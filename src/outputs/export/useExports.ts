import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { loadLater } from '@/app/work/loadLater'
import { useLongWork } from '@/app/work/useLongWork'
import { usePresentSave } from '@/outputs/present/usePresentSave'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'
import { useEarlier } from '@/app/comparison/useEarlier'

/** What can be taken away of the selected budget, each with the work that makes it. */
export function useExports() {
  const router = useRouter()
  const documents = useDocuments()
  const { document, entry, displayUnit: unit, link } = useSelection()
  const earlier = useEarlier()
  const workbook = useLongWork()
  const slides = usePresentSave()

  async function saveBook(): Promise<void> {
    const budget = document.value
    if (!budget) return
    const request = { document: budget, earlier: earlier.value, unit: unit.value }
    await workbook.run({
      failure: '没有存成 XLSX',
      work: async step => {
        const [{ saveWorkbook }, { loadUnitYears }] = await loadLater(() =>
          Promise.all([
            import('@/outputs/workbook/saveWorkbook'),
            import('@/app/years/loadUnitYears'),
          ]),
        )
        const years = await loadUnitYears(documents, { entry, document })
        return await saveWorkbook({ ...request, years, step })
      },
    })
  }

  return {
    document,
    unit,
    saved: [
      {
        key: 'workbook',
        name: '工作簿',
        ending: 'XLSX',
        action: '保存工作簿',
        work: workbook,
        save: saveBook,
        about:
          '所有页的表和全部原表，一张一个工作表，第一张是目录。数是数，不是文字；每行写明原表和原文行。',
        has: [
          '支出结构到项级',
          '经济分类',
          '项目与绩效指标',
          '变化与原因',
          '历年',
          '勾稽校验',
          '原表',
        ],
      },
      {
        key: 'slides',
        name: '幻灯片',
        ending: 'PPTX',
        action: '保存幻灯片',
        work: slides,
        save: slides.save,
        about:
          '和演示里一样的幻灯片，每页写明来源，备注里是文件的原话。条形图、折线图可以在 PowerPoint 里改，树图和流向图是高清图片。',
        has: [
          '封面与总数',
          '钱从哪里来用到哪里去',
          '支出结构',
          '三公经费',
          '变化与原因',
          '重点项目',
          '勾稽校验',
        ],
      },
    ],
    /** Whether any work is under way: one at a time is as quick. */
    busy: computed(() => workbook.progress.value !== null || slides.progress.value !== null),
    toPresent: computed(() => link('/present')),
    toReport: computed(() => (router.hasRoute('report') ? link('/report') : null)),
    toWall: computed(() => (router.hasRoute('wall') ? link('/wall') : null)),
  }
}
