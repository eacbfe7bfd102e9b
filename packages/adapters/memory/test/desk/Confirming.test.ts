import { ConcernLives, Life, MergingPeople, TeamLives } from "@yanzhen/core/desk"
