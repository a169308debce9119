package health.longhold.starter.json;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Writes kernel ids and single-value records as their bare value, as map keys too, holds our
 * records to their null-marked word (a component that is not {@code @Nullable} must be given), and
 * takes texts and times in one form only.
 */
public final class KernelModule extends JacksonModule {

  @Override
  public String getModuleName() {
    return "longhold-kernel";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new BareValueSerializers());
    context.addKeySerializers(new BareValueKeySerializers());
    context.addDeserializers(new BareValueDeserializers());
    context.addDeserializers(StrictScalars.deserializers());
    context.addKeyDeserializers(BareValueDeserializers::keyDeserializer);
    context.insertAnnotationIntrospector(new RequiredComponents());
  }
}
