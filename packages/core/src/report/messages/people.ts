/** What figures of people served are called, and what exactly each counts. */
import type { Name } from "../Figure.ts"

const named =
  (unit: Name["unit"]) =>
  (id: string, zh: string, zhDefinition: string, en: string, enDefinition: string): Name => ({
    id,
    title: { "zh-CN": zh, en },
    definition: { "zh-CN": zhDefinition, en: enDefinition },
    unit
  })
const people = named("people")
const times = named("person-times")

export const peopleServed = {
  onFile: people(
    "served.on-file",
    "在册关爱对象",
    "期间内任一日属于任一类别的服务对象，每人计一次",
    "people on file",
    "people under any tag on any day of the period, each once"
  ),
  tagged: people(
    "served.tagged",
    "该类别的关爱对象",
    "期间内任一日属于该类别的服务对象；属于两类的人在两类中各计一次",
    "people under a tag",
    "people under the tag on any day of the period; whoever has two tags counts under both"
  ),
  visitTimes: times("served.visit-times", "走访人次", "期间内完成的走访，未遇、请假不计", "visits to people", "visits kept in the period"),
  visited: people("served.visited", "走访到的人数", "上述走访的对象，每人计一次", "people visited", "people of these visits, each once"),
  wishTimes: times("served.wish-times", "实现微心愿", "期间内经确认实现的微心愿", "wishes granted", "wishes confirmed in the period"),
  granted: people(
    "served.granted",
    "实现微心愿的人数",
    "上述微心愿的许愿人，每人计一次",
    "people granted a wish",
    "people of these wishes, each once"
  ),
  learnerTimes: times(
    "served.learner-times",
    "学习人次",
    "期间内教学点课程到课的人次，含无姓名的；学习不是志愿服务",
    "times that people came to learn",
    "comings to courses at teaching points in the period, those without a name among them; learning is no service"
  ),
  learners: people(
    "served.learners",
    "学习人数",
    "上述课程中有姓名的学员，每人计一次；有无姓名的到课时不知共有多少人",
    "learners",
    "learners by name, each once; where somebody came without a name nobody knows how many there are"
  ),
  elderListed: people(
    "served.elders-listed",
    "特殊困难老年人",
    "当日在册、属于特殊困难老年人的服务对象，每人计一次",
    "elders on the list",
    "elders in special difficulty on file on the day, each once"
  ),
  elderVisited: people(
    "served.elders-visited",
    "本月已探访",
    "其中当月（截至当日）完成过探访的，每人计一次",
    "of whom visited",
    "of these, those with a visit kept in the month up to the day, each once"
  )
} as const
