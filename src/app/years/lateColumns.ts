// @bundle subjects
import { shallowRef } from 'vue'
import type * as Late from './yearsColumns'

/** What builds the columns of lines over the years; it comes when `askForYears` has asked for it. */
export const lateColumns = shallowRef<typeof Late | null>(null)
