import text from '../../data/budgets/310001-2024.json?raw'
import type { BudgetDocument } from '@/document/document'

/** The committed budget, for charts that need a whole document. */
export const budget = JSON.parse(text) as BudgetDocument
