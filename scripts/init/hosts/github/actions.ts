/** The actions that a desk's workflows use, each pinned to the commit that Dateline's own use. */

export const CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";
export const SETUP_NODE = "actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0";
export const RESTORE = "actions/cache/restore@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0";
export const SAVE = "actions/cache/save@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0";
export const UPLOAD = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2";
export const DOWNLOAD =
  "actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0";
export const UPLOAD_PAGES =
  "actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0";
export const DEPLOY_PAGES =
  "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5";
