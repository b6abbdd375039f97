// Stand-in for particle-iot/device-os: spark_wiring_cloud.h, system_cloud.h,
// spark_wiring_system.h, system_event.h.
#ifndef PARTICLE_H
#define PARTICLE_H
#include <stdint.h>
extern "C" {
void spark_cloud_flag_connect(void);
void spark_cloud_flag_disconnect(void);
bool spark_cloud_flag_connected(void);
bool spark_cloud_flag_auto_connect(void);
void delay(unsigned long ms);
}
class CloudDisconnectOptions {};
class CloudClass {
public:
  static bool connected(void);
  static bool disconnected(void) { return !connected(); }
  static void connect(void);
  static void disconnect(const CloudDisconnectOptions &options = CloudDisconnectOptions());
  static void process(void);
  bool publish(const char *eventName, const char *eventData);
};
extern CloudClass Particle;
typedef uint64_t system_event_t;
enum SystemEvents : uint64_t { network_status = 1 << 5, cloud_status = 1 << 6 };
enum SystemEventsParam {
  cloud_status_disconnected = 0,
  cloud_status_connecting = 1,
  cloud_status_connected = 8,
  cloud_status_disconnecting = 9
};
typedef void(system_event_handler_t)(system_event_t event, int param);
class SystemClass {
public:
  static bool on(system_event_t events, void (*handler)(system_event_t, int));
  static void reset(void);
};
extern SystemClass System;
enum System_Mode_TypeDef { AUTOMATIC, SEMI_AUTOMATIC, MANUAL };
class SystemModeClass {
public:
  SystemModeClass(System_Mode_TypeDef mode);
};
#define SYSTEM_MODE(mode) SystemModeClass SystemMode(mode);
#endif
