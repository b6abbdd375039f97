// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/particle
// RUN: %check_iot_tidy -check-suffix=HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/particle
// RUN: %check_iot_tidy -check-suffix=GATE %s 'iot-*' %t -- -- %sdk/particle \
// RUN:   -DBREAK_GATE
// RUN: %check_iot_tidy -check-suffix=DOWN %s 'iot-*' %t -- -- %sdk/particle \
// RUN:   -DBREAK_DOWN
// Particle: connect only sets a flag; disconnected() is the opposite of
// connected().
#include <Particle.h>

SYSTEM_MODE(SEMI_AUTOMATIC)

static void on_cloud(system_event_t event, int param) {
  (void)event;
  if (param == cloud_status_connected)
    Particle.connect();
    // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:5: warning: the connection is already open; a second connect only sets the same flag again [iot-double-connect]
#ifdef BREAK_DOWN
  if (param == cloud_status_disconnected)
    Particle.connect();
    // CHECK-MESSAGES-DOWN: :[[@LINE-1]]:5: warning: the connection is opened again here while Particle cloud is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
#endif
}

void setup() {
  System.on(cloud_status, on_cloud);
  Particle.connect();
#ifdef BREAK_GATE
  if (!Particle.disconnected())
    Particle.connect();
    // CHECK-MESSAGES-GATE: :[[@LINE-1]]:5: warning: the connection is already being opened, and the test before this connect does not tell: 'disconnected' says connected here; a second connect only sets the same flag again [iot-misread-connection-state]
#endif
  Particle.connect();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: the connection is already being opened; a second connect only sets the same flag again [iot-double-connect]
  spark_cloud_flag_connect();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: the connection is already being opened; a second connect only sets the same flag again [iot-double-connect]
}

void loop() {
  if (Particle.disconnected())
    Particle.connect();
  if (!Particle.connected())
    Particle.connect();
  if (!spark_cloud_flag_connected())
    spark_cloud_flag_connect();
  Particle.process();
  Particle.disconnect();
  delay(60000);
  Particle.connect();
  spark_cloud_flag_disconnect();
  delay(60000);
  spark_cloud_flag_connect();
}
