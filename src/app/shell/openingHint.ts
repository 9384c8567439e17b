// @bundle later
import { formatNames, offeredFiles } from '@/reading/formats/inputFormats'

/** What can be opened, said at the button that opens files. */
export const openingTitle = `打开本机的预算文件：${formatNames.join('，或')}；也可以拖进窗口`
/** Endings of files that the chooser offers, archives of several among them. */
export const offered = `${offeredFiles},.zip`
