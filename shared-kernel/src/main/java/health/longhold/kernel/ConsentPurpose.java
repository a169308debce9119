package health.longhold.kernel;

/**
 * What a consent is for, in the words of HL7 v3 PurposeOfUse (FHIR R4: {@code
 * Consent.provision.purpose}) and of FHIR's consent scopes ({@code Consent.scope}).
 */
public enum ConsentPurpose {
  /** A provider treats the member with what it receives. */
  TREATMENT("TREAT", "patient-privacy"),
  /** Health care research. */
  RESEARCH("HRESCH", "research");

  private final String code;
  private final String scope;

  ConsentPurpose(String code, String scope) {
    this.code = code;
    this.scope = scope;
  }

  /** The code of {@code http://terminology.hl7.org/CodeSystem/v3-ActReason}. */
  public String code() {
    return code;
  }

  /** The code of {@code http://terminology.hl7.org/CodeSystem/consentscope}. */
  public String scope() {
    return scope;
  }
}
