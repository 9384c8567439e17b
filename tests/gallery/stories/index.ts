import type { ChartKindName } from '@/charts/registry'
import type { Story } from '../story'
import { actionButton } from './actionButton'
import { amountText } from './amountText'
import { chartFrame } from './chartFrame'
import { chartLegend } from './chartLegend'
import * as charts from './charts'
import { chosenChip } from './chosenChip'
import { dataTable } from './dataTable'
import { filterBar } from './filterBar'
import { filterSelect } from './filterSelect'
import { filteredSum } from './filteredSum'
import { inferredCode } from './inferredCode'
import { filterField } from './filterField'
import { moreItems } from './moreItems'
import { viewHead } from './viewHead'
import { pageLinks } from './pageLinks'
import { segmentedControl } from './segmentedControl'
import { stateMessage } from './stateMessage'
import { tracedFigure } from './tracedFigure'
import { tracedText } from './tracedText'
import { workStatus } from './workStatus'

/** Every shared part. */
export const parts: readonly Story[] = [
  actionButton,
  amountText,
  chartFrame,
  chartLegend,
  chosenChip,
  dataTable,
  filterBar,
  filterField,
  filterSelect,
  filteredSum,
  inferredCode,
  moreItems,
  viewHead,
  pageLinks,
  segmentedControl,
  stateMessage,
  tracedFigure,
  tracedText,
  workStatus,
]
/** Every kind of chart. */
export const chartStories: Readonly<Record<ChartKindName, Story>> = charts
