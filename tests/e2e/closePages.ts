import { afterEach } from 'vitest'
import { closePages } from './browser'

afterEach(async ({ task }) => closePages(task.result?.state === 'fail'))
