/** The files of swagger-ui-dist that the page needs; they travel beside the bundle, so that no third party serves them. */
export const assets = {
  package: 'swagger-ui-dist',
  files: ['swagger-ui.css', 'swagger-ui-bundle.js'],
} as const;
