package health.longhold.kernel;

/** What a caller may be in a programme. */
public enum Role {
  MEMBER,
  CLINICIAN,
  PROGRAMME_MANAGER,
  CATALOGUE_EDITOR,
  IMPORTER,
  PROVIDER_SYSTEM
}
