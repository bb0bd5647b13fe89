// For Spectral over single files: judges each as it is written and follows no $ref. The rules that need what stands behind
// a $ref run over the whole description; and Spectral falls over schemas that hold themselves when it follows them
// through many files in one run.
const { Resolver } = require('@stoplight/json-ref-resolver');

module.exports = new Resolver({ dereferenceInline: false, dereferenceRemote: false });
