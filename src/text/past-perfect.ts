/** What stands behind "had" where a sentence looks back further than it tells: "In 2024, the net loss had been $9 million". */
export const HAD_BEEN =
  /^(?:been|lost|earned|made|won|taken|sold|spent|paid|brought|posted|reported|risen|fallen|grown)$/;
