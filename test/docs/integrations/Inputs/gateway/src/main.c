#include <mosquitto.h>

void uplink(const char *broker);

int main(int argc, char **argv) {
  mosquitto_lib_init();
  uplink(argc > 1 ? argv[1] : "localhost");
  mosquitto_lib_cleanup();
}
