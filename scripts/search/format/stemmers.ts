/**
 * The stemmers that there are, each under the ISO 639-1 code of its language: Snowball's, and two of our own. Each is
 * loaded when its language is met; a site's worker is bundled with those of its languages alone.
 */
import { stemArabic, stemPersian } from "./light-stem.ts";

export const ar = async () => ({ stemmer: stemArabic });
export const bg = () => import("@orama/stemmers/bulgarian");
export const da = () => import("@orama/stemmers/danish");
export const de = () => import("@orama/stemmers/german");
export const el = () => import("@orama/stemmers/greek");
export const en = () => import("@orama/stemmers/english");
export const es = () => import("@orama/stemmers/spanish");
export const fa = async () => ({ stemmer: stemPersian });
export const fi = () => import("@orama/stemmers/finnish");
export const fr = () => import("@orama/stemmers/french");
export const ga = () => import("@orama/stemmers/irish");
export const hi = () => import("@orama/stemmers/indian");
export const hu = () => import("@orama/stemmers/hungarian");
export const hy = () => import("@orama/stemmers/armenian");
export const id = () => import("@orama/stemmers/indonesian");
export const it = () => import("@orama/stemmers/italian");
export const lt = () => import("@orama/stemmers/lithuanian");
export const nb = () => import("@orama/stemmers/norwegian");
export const ne = () => import("@orama/stemmers/nepali");
export const nl = () => import("@orama/stemmers/dutch");
export const nn = nb;
export const no = nb;
export const pt = () => import("@orama/stemmers/portuguese");
export const ro = () => import("@orama/stemmers/romanian");
export const ru = () => import("@orama/stemmers/russian");
export const sr = () => import("@orama/stemmers/serbian");
export const sv = () => import("@orama/stemmers/swedish");
export const ta = () => import("@orama/stemmers/tamil");
export const tr = () => import("@orama/stemmers/turkish");
export const uk = () => import("@orama/stemmers/ukrainian");
