package health.longhold.system.pages;

import com.microsoft.playwright.Browser.NewContextOptions;

/** What a page is looked at on. */
public enum Device {
  PHONE(390, 844),
  DESKTOP(1280, 800);

  private final int width;
  private final int height;

  Device(int width, int height) {
    this.width = width;
    this.height = height;
  }

  NewContextOptions context() {
    NewContextOptions options = new NewContextOptions().setViewportSize(width, height);
    return this == PHONE ? options.setHasTouch(true).setIsMobile(true) : options;
  }
}
