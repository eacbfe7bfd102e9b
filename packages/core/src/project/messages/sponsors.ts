/** What is wrong with a gift that a project is named for, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const sponsors = Message.catalogue({
  "zh-CN": {
    "award.no-gift": "没有此笔捐赠",
    "award.no-gift.why": "{donation}不在本库任何基金的账上",
    "award.no-gift.fix": "请先将冠名方的捐赠记入基金，并核对编号",
    "award.gift-of-another": "捐赠人不是冠名方",
    "award.gift-of-another.why": "捐赠{donation}不是{sponsor}所捐",
    "award.gift-of-another.fix": "请核对冠名方和捐赠编号",
    "award.gift-elsewhere": "捐赠不在出资的基金里",
    "award.gift-elsewhere.why": "捐赠{donation}在{fund}的账上，不是本项目的出资基金",
    "award.gift-elsewhere.fix": "请写冠名方给本项目出资基金的捐赠",
    "award.gift-names-another": "捐赠已用于另一项目的冠名",
    "award.gift-names-another.why": "捐赠{donation}已用于{award}的冠名",
    "award.gift-names-another.fix": "每笔捐赠只冠名一个项目，请写另一笔",
    "award.gift-twice": "同一笔捐赠列了两次",
    "award.gift-twice.why": "捐赠{donation}",
    "award.gift-twice.fix": "请只列一次",
    "award.sponsored-less": "冠名出资多于已到账的捐赠",
    "award.sponsored-less.why": "冠名出资{sponsoredFen}，所列捐赠到账未退{givenFen}",
    "award.sponsored-less.fix": "请待捐赠到账后再冠名，或更正出资"
  },
  en: {
    "award.no-gift": "There is no such gift",
    "award.no-gift.why": "{donation} is in the books of no fund here",
    "award.no-gift.fix": "Book the sponsor's gift in a fund first, and check the id",
    "award.gift-of-another": "The gift is not the sponsor's",
    "award.gift-of-another.why": "Gift {donation} is not of {sponsor}",
    "award.gift-of-another.fix": "Check the sponsor and the gift",
    "award.gift-elsewhere": "The gift is not in the fund that pays",
    "award.gift-elsewhere.why": "Gift {donation} is in the books of {fund}, which does not pay this project",
    "award.gift-elsewhere.fix": "Name a gift of the sponsor to the fund that pays",
    "award.gift-names-another": "The gift names another project already",
    "award.gift-names-another.why": "Gift {donation}: {award} is named for it",
    "award.gift-names-another.fix": "A gift names one project; say another",
    "award.gift-twice": "A gift comes twice",
    "award.gift-twice.why": "Gift {donation}",
    "award.gift-twice.fix": "Name it once",
    "award.sponsored-less": "The sponsor gave less than it names",
    "award.sponsored-less.why": "Sponsored {sponsoredFen}; of the gifts named {givenFen} came and did not go back",
    "award.sponsored-less.fix": "Wait for the gift, or correct what was sponsored"
  }
})
