package health.longhold.architecture.broken.heavykernel;

import org.springframework.stereotype.Component;

/** Broken on purpose: a kernel type that drags a framework along. */
@Component
public class Money {}
