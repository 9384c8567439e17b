type Query = Readonly<Record<string, unknown>>

/** Minutes of the day, from midnight. */
export interface Sleep {
  readonly from: number
  readonly to: number
}
/** How long a page stays, in seconds, and when the wall is dark; never where `null`. */
export interface WallTimes {
  readonly seconds: number
  readonly sleep: Sleep | null
}

/** How long a page may stay, in seconds; the first that is offered beside them is the default. */
export const shortest = 5
export const longest = 600
const usual = 20

/** Reads the times of a wall from an address; what it does not know is told, and the default holds. */
export function readTimes(query: Query): {
  readonly times: WallTimes
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  const read = <T>(name: string, parse: (text: string) => T | null, otherwise: T, said: string) => {
    const text = query[name]
    if (typeof text !== 'string' || text === '') return otherwise
    const value = parse(text)
    if (value === null) problems.push(`地址里的 ${name}=${text} 无法识别，${said}`)
    return value ?? otherwise
  }
  const times = {
    seconds: read('seconds', readSeconds, usual, `每页停 ${usual} 秒`),
    sleep: read<Sleep | null>('sleep', readSleep, null, '不熄屏；要写成 18:30-08:00 这样'),
  }
  return { times, problems }
}

/** Writes the times of a wall for an address; `undefined` where the default holds. */
export function writeTimes({ seconds, sleep }: WallTimes): {
  readonly seconds: string | undefined
  readonly sleep: string | undefined
} {
  return {
    seconds: seconds === usual ? undefined : String(seconds),
    sleep: sleep ? `${sayMinutes(sleep.from)}-${sayMinutes(sleep.to)}` : undefined,
  }
}

/** Whether the wall is dark at a minute of the day; a sleep may go over midnight. */
export function isAsleep(sleep: Sleep | null, minute: number): boolean {
  if (sleep === null || sleep.from === sleep.to) return false
  const { from, to } = sleep
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

/** A minute of the day as "08:05". */
export function sayMinutes(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}

/** Reads "8:05" or "08:05" as a minute of the day; `null` where it is none. */
export function readMinutes(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return null
  return Number(hours) < 24 && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : null
}

function readSeconds(text: string): number | null {
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return seconds >= shortest && seconds <= longest ? seconds : null
}

function readSleep(text: string): Sleep | null {
  const [from, to, ...more] = text.split('-').map(readMinutes)
  return typeof from === 'number' && typeof to === 'number' && more.length === 0 && from !== to
    ? { from, to }
    : null
}
