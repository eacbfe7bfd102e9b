/**
 * Made-up names. The given-name characters are chosen so that no name can be read inside a community, a team, an activity or a
 * piece of content: otherwise a search for leaked names would cry wolf. A test holds that.
 */
import type { Random } from "./Random.ts"

const surnames = [
  ...Array.from(
    "王李张刘陈杨赵周吴徐孙朱胡郭何高林郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔谭陆汪范金石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"
  ),
  ...Array.from("王王王李李李张张张刘刘陈陈杨赵周吴徐孙"),
  "欧阳",
  "司马"
]
const given = {
  男: Array.from("伟强磊军杰涛超鹏辉刚健峰宇浩凯飞俊博勇斌鑫旭帆毅诚龙哲轩阳成栋森彬锋恒"),
  女: Array.from("芳娜敏静丽艳娟霞秀玲桂英梅慧莉雪婷琳倩颖洁蓉萍燕蕾欣怡璐薇珊妍晴岚")
} as const
const middle = Array.from("晓文志建国玉春海永明红立新家子思佳雨宏金庆宝世德学兴天秋冬亚素")

export const draw = (sex: "男" | "女", random: Random): string => {
  const surname = random.pick(surnames)
  const last = random.pick(given[sex])
  return random.chance(25) ? surname + last : surname + random.pick(middle) + last
}
