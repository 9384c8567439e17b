import { defineAsyncComponent, h } from 'vue'
import type { Subject } from '@/budget/tree/tree'

/** Few documents have codes that are not printed. */
export const InferredCode = defineAsyncComponent(() => import('@/ui/InferredCode.vue'))

/** A subject's code, marked where it is not printed; nothing without one. */
export const SubjectCode = ({ of }: { of: Pick<Subject, 'code' | 'inferredCode'> }) =>
  of.inferredCode ? h(InferredCode, { code: of.inferredCode }) : of.code
