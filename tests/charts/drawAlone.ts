import { parentPort, workerData } from 'node:worker_threads'
import type { ChartKindName } from '@/charts/registry'
import { drawStories } from './drawStories'

parentPort?.postMessage(await drawStories(workerData as ChartKindName))
