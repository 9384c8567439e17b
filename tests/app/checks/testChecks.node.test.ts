import { expect, it } from 'vitest'
import { areTested, testChecks, testedChecks } from '@/app/checks/testChecks'
import { read } from '../../reading/tables/documents'

const document = () =>
  read('云溪县民政局2023年部门预算', '部门支出总表', '单位：万元', '科目名称|合计', '教育支出|1.00')

it('runs a test once, whoever asks for it while it is under way', async () => {
  const own = document()
  const end = testChecks(own, true)
  expect(testChecks(own, true)).toBe(end)
  expect(testChecks(own, false)).toBe(end)
  await end
  expect(areTested(own, true)).toBe(true)
})

it('tests again where all results are wanted, and keeps these', async () => {
  const own = document()
  const some = testChecks(own, false)
  const all = testChecks(own, true)
  expect(all).not.toBe(some)
  expect(testChecks(own, true)).toBe(all)
  await Promise.all([some, all])
  await testChecks(own, false)
  expect(testedChecks.get(own)?.results).not.toBeNull()
})
